import type { Random } from "./random";

const firstNames =
  `Amara Liam Yuki Fatima Noah Chloe Mateo Aisha Oskar Linh Daniel Zofia Kwame Emma Ravi Sofia Elif Jonas
Ines Tariq Mila Hugo Nadia Samuel Leila Anton Priya Lucas Hana Malik Clara Diego Freya Omar Julia Kenji Ruth Bilal Nora
Theo Marisol Ivan Grace Youssef Alma Pavel Rosa Idris Vera Finn`.split(/\s+/);
const initials = "ABCDEFGHIJKLMNOPRSTVWZ";

/** As many names as are asked for, no two the same; the first of them as a class list would have them. */
export function* classList(random: Random): Generator<string> {
  const names = random.shuffled(firstNames);
  for (let round = 0; round < initials.length; round += 1) {
    for (const [index, name] of names.entries()) {
      yield `${name} ${initials[(index * 7 + round) % initials.length]}.`;
    }
  }
}
