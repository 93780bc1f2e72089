/**
 * Names of the Socket.IO rooms. Each audience of a seminar and of a room is one, so that a frame is encoded once for
 * everyone in it.
 */
import { type Audience, isStaff } from "../domain/access";
import type { Seat } from "../domain/records";

export const channels = {
  seminar: (seminarId: string, audience: Audience) => `seminar:${seminarId}:${audience}`,
  room: (roomId: string, audience: Audience) => `room:${roomId}:${audience}`,
  /** One student in one room: what only the author may see of the own posts. */
  roomSeat: (roomId: string, seatId: string) => `room:${roomId}:seat:${seatId}`,
  /** Those who wait at the door of a seminar. */
  lobby: (seminarId: string) => `seminar:${seminarId}:lobby`,
  /** Every connection of one person, for ending them. */
  seat: (seatId: string) => `seat:${seatId}`,
  /** What is between a person and Stoa. A projector is no person, whoever opened it. */
  own: (seatId: string) => `seat:${seatId}:own`,
  session: (sessionId: string) => `session:${sessionId}`,
  account: (accountId: string) => `account:${accountId}`,
};

/** What a connection hears of a seminar and, where one is named, of a room. */
export function channelsOf(seat: Seat, screen: boolean, roomId?: string): string[] {
  const audience = screen ? "screen" : isStaff(seat) ? "staff" : "students";
  const heard = [channels.seat(seat.id), channels.seminar(seat.seminarId, audience)];
  if (!screen) heard.push(channels.own(seat.id));
  if (roomId) heard.push(channels.room(roomId, audience));
  if (roomId && audience === "students") heard.push(channels.roomSeat(roomId, seat.id));
  return heard;
}
