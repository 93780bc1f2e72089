import { SeatPage } from "./SeatPage";

/** A shell: everything in it comes over the student's own connection. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  return <SeatPage code={decodeURIComponent((await params).code)} />;
}
