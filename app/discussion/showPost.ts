/** Brings a post of the room that is being read into view, and the keyboard to it. */
export function showPost(postId: string) {
  const element = document.querySelector<HTMLElement>(`main [data-post="${CSS.escape(postId)}"]`);
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
