"use client";

import { Menu } from "@base-ui/react/menu";
import {
  type ComponentProps,
  cloneElement,
  type ReactElement,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { MenuPanel } from "./MenuPanel";

interface Props {
  button: ReactElement<ComponentProps<"button">>;
  /** The items. */
  children: ReactNode;
}

/** A menu is dear to draw: where every row of a list has one, each is drawn when it is first opened. */
export function RowMenu({ button, children }: Props) {
  const [opened, setOpened] = useState<"pointer" | "keyboard" | null>(null);
  if (opened) {
    return (
      <Drawn button={button} byKeyboard={opened === "keyboard"}>
        {children}
      </Drawn>
    );
  }
  return cloneElement(button, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    // Enter and Space come as a click that no pointer made.
    onClick: ({ detail }) => setOpened(detail === 0 ? "keyboard" : "pointer"),
    onKeyDown: (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      setOpened("keyboard");
    },
  });
}

/** By keyboard it opens as it will open every other time, with its first item taken up and the way back to its button. */
function Drawn({ button, byKeyboard, children }: Props & { byKeyboard: boolean }) {
  const trigger = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    trigger.current?.focus();
    if (byKeyboard) trigger.current?.click();
  }, [byKeyboard]);
  return (
    <Menu.Root defaultOpen={!byKeyboard}>
      <Menu.Trigger ref={trigger} render={button} />
      <MenuPanel>{children}</MenuPanel>
    </Menu.Root>
  );
}
