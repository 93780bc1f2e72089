import account from "./account.json";
import common from "./common.json";
import desk from "./desk.json";
import errors from "./errors.json";
import invite from "./invite.json";
import join from "./join.json";
import lessons from "./lessons.json";
import people from "./people.json";
import record from "./record.json";
import room from "./room.json";
import rooms from "./rooms.json";
import screen from "./screen.json";
import seat from "./seat.json";
import words from "./words.json";

/** Every word on the screens, in English. One file per group of screens. */
const messages = {
  account,
  common,
  desk,
  errors,
  invite,
  join,
  lessons,
  people,
  record,
  room,
  rooms,
  screen,
  seat,
  words,
};

export default messages;
export type Messages = typeof messages;
