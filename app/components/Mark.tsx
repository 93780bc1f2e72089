/** The sign of Stoa: three columns under a roof. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      className="text-accent"
    >
      <path d="M3 8 12 3l9 5v1.5H3z" fill="currentColor" />
      <path d="M6 11v7M12 11v7M18 11v7" stroke="currentColor" strokeWidth="2.2" />
      <path d="M3 20.5h18" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
