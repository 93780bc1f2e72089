/** The look of every menu. */
export const menuPopup =
  "z-50 min-w-44 rounded-md border border-line bg-sheet py-1 text-sm shadow-lift outline-none";
export const menuItem =
  "flex min-h-10 w-full cursor-default items-center gap-2 px-3 text-left outline-none select-none data-highlighted:bg-wash data-disabled:text-soft";
