/** What somebody wrote, as plain text: line breaks kept, long words broken, each script in its own direction. */
export function PostText({ text, className = "" }: { text: string; className?: string }) {
  return (
    <p dir="auto" className={`font-serif whitespace-pre-wrap [overflow-wrap:anywhere] ${className}`}>
      {text}
    </p>
  );
}
