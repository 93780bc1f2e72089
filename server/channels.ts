/**
 * Names of the Socket.IO rooms. Each audience of a seminar and of a room is one, so that a frame is encoded once for
 * everyone in it.
 */
import { isStaff } from "../domain/access";
import type { Seat } from "../domain/records";

export const channels = {
  seminarStaff: (seminarId: string) => `seminar:${seminarId}:staff`,
  seminarStudents: (seminarId: string) => `seminar:${seminarId}:students`,
  roomStaff: (roomId: string) => `room:${roomId}:staff`,
  roomStudents: (roomId: string) => `room:${roomId}:students`,
  /** One student in one room: what only the author may see of the own posts. */
  roomSeat: (roomId: string, seatId: string) => `room:${roomId}:seat:${seatId}`,
  seminarOf: (seat: Seat) =>
    isStaff(seat) ? channels.seminarStaff(seat.seminarId) : channels.seminarStudents(seat.seminarId),
  roomOf: (seat: Seat, roomId: string) =>
    isStaff(seat)
      ? [channels.roomStaff(roomId)]
      : [channels.roomStudents(roomId), channels.roomSeat(roomId, seat.id)],
  /** Every connection of one person, for ending them. */
  seat: (seatId: string) => `seat:${seatId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  account: (accountId: string) => `account:${accountId}`,
};
