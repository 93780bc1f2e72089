const HOME = "/teach";

/** Where to go after signing in: a teacher's page of this server, whatever the address asked for. */
export function readNext(asked: string | string[] | undefined): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return HOME;
  if (!URL.canParse(asked, "http://stoa")) return HOME;
  const { origin, pathname, search } = new URL(asked, "http://stoa");
  if (origin !== "http://stoa") return HOME;
  return pathname === HOME || pathname.startsWith(`${HOME}/`) ? `${pathname}${search}` : HOME;
}
