import { Missing } from "./Missing";
import messages from "./messages/en";

export const metadata = { title: messages.common.missing.title };

export default function NotFound() {
  return <Missing />;
}
