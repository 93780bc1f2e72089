import { titled } from "./language";
import { Missing } from "./Missing";

export const generateMetadata = titled("common", (words) => words.missing.title);

export default function NotFound() {
  return <Missing />;
}
