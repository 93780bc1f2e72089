"use client";

import { type Ability, roleMay } from "../../../../domain/access";
import { useLiveState } from "../../../live/Live";

/** Whether the reader's own seat allows it: an observer sees the whole desk and presses nothing. */
export function useMay(ability: Ability): boolean {
  return useLiveState(({ seat }) => seat !== null && roleMay(seat.role, ability));
}
