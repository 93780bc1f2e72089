import { classroom } from "../../../../classroom";
import { Screen } from "./Screen";

/** For the projector: what the whole class may see, and nothing else. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <Screen seminarId={(await params).id} address={classroom().origins.forStudents()} />;
}
