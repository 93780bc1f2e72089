/** How files that are no text begin, whatever their name ends in. RTF is text only for a word processor. */
const signatures = [
  "89504e47", // PNG
  "ffd8ff", // JPEG
  "47494638", // GIF
  "25504446", // PDF
  "504b0304", // ZIP, and with it docx, odt, epub
  "504b0506",
  "d0cf11e0", // Word before 2007
  "7b5c727466", // RTF
  "1f8b", // gzip
  "377abcaf", // 7z
  "52617221", // RAR
  "7f454c46", // ELF
  "4d5a9000", // Windows programs
  "4f676753", // Ogg
  "494433", // MP3
  "52494646", // WAV, AVI, WebP
  "53514c69746520666f726d6174", // SQLite
];
const LONGEST_SIGNATURE = 13;

/** Most controls a text may hold: word processors leave a few behind. */
const MOST_CONTROLS = 3;
const MOST_CONTROLS_SHARE = 0.005;

export function isOtherFile(bytes: Uint8Array): boolean {
  const head = Array.from(bytes.subarray(0, LONGEST_SIGNATURE), (byte) => byte.toString(16).padStart(2, "0"));
  return signatures.some((signature) => head.join("").startsWith(signature));
}

/** Bytes of one-byte characters that hold more controls than any text. */
export function isFullOfControls(bytes: Uint8Array): boolean {
  const most = Math.max(MOST_CONTROLS, bytes.length * MOST_CONTROLS_SHARE);
  let controls = 0;
  for (const byte of bytes) if (isControl(byte) && ++controls > most) return true;
  return false;
}

/** Not those that lay text out: tab, line feed, vertical tab, form feed, return, and DOS's end of file. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a) || byte === 0x7f;
}
