import account from "./account.json";
import common from "./common.json";
import desk from "./desk.json";
import join from "./join.json";
import lessons from "./lessons.json";
import record from "./record.json";
import room from "./room.json";
import seat from "./seat.json";

/** Every word on the screens, in English. One file per group of screens. */
const messages = { account, common, desk, join, lessons, record, room, seat };

export default messages;
export type Messages = typeof messages;
