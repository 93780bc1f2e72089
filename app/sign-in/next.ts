const HOME = "/teach";

/** Where signing in may lead: a teacher's page, or an invitation to become one of a seminar's staff. */
const places = [HOME, "/invite"];

/** Where to go after signing in: a page of this server, whatever the address asked for. */
export function readNext(asked: string | string[] | undefined): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return HOME;
  if (!URL.canParse(asked, "http://stoa")) return HOME;
  const { origin, pathname, search } = new URL(asked, "http://stoa");
  if (origin !== "http://stoa") return HOME;
  const leads = places.some((place) => pathname === place || pathname.startsWith(`${place}/`));
  return leads ? `${pathname}${search}` : HOME;
}
