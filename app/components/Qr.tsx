import QRCode from "qrcode";

/** A QR code as one path; dark on white in every theme, because cameras want it so. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const quiet = 4;
  const side = size + 2 * quiet;
  const dark = Array.from(data, (bit, at) =>
    bit ? `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z` : "",
  );
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} className="w-64 max-w-full rounded-md">
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join("")} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
