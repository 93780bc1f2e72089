"use client";

import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"form">, "onSubmit"> & { onSubmit: () => void };

/** A form sent by script. Should it go off before the script is there, `post` keeps its words out of the address. */
export function Form({ onSubmit, ...rest }: Props) {
  return (
    <form
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      {...rest}
    />
  );
}
