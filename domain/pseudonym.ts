const adjectives =
  "Amber Bold Brisk Calm Candid Clear Copper Early Eager Even Fair Gentle Golden Honest Humble Jolly Keen Kind Lively Lucid Mellow Merry Modest Noble Open Patient Plain Polite Quick Quiet Ready Silver Steady Sunny Swift Tidy Upbeat Vivid Warm Wise".split(
    " ",
  );
const birds =
  "Avocet Bittern Bunting Crane Curlew Dipper Dove Dunlin Egret Falcon Finch Gannet Godwit Grebe Harrier Heron Hobby Ibis Jay Kestrel Kite Lapwing Lark Linnet Martin Merlin Nuthatch Oriole Osprey Ouzel Petrel Pipit Plover Puffin Quail Raven Robin Sandpiper Siskin Starling Stork Swallow Swift Teal Tern Thrush Wagtail Warbler Wren Wryneck".split(
    " ",
  );

/**
 * A name such as "Calm Heron" that nobody in the seminar has yet. Drawn, never derived from a person.
 * `random` gives a whole number in [0, below).
 */
export function drawPseudonym(taken: ReadonlySet<string>, random: (below: number) => number): string {
  const combinations = adjectives.length * birds.length;
  const start = random(combinations);
  for (let step = 0; step < combinations; step++) {
    const drawn = (start + step) % combinations;
    const name = `${adjectives[drawn % adjectives.length]} ${birds[Math.floor(drawn / adjectives.length)]}`;
    if (!taken.has(name)) return name;
  }
  let guest = taken.size + 1;
  while (taken.has(`Guest ${guest}`)) guest++;
  return `Guest ${guest}`;
}
