import { Start } from "./join/Start";

/** Where students start. */
export default function Page() {
  return <Start />;
}
