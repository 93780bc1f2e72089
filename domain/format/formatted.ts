import { Lexer, type MarkedToken, Tokenizer, type Tokens } from "marked";
import { isInWord } from "../units";

/** What somebody wrote, as blocks: paragraphs, lists and quotations. Whatever is none of these stays as it was typed. */
export type Block =
  | { kind: "paragraph"; words: Words[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "list"; ordered: boolean; items: Item[] };
/** `number` as it was typed, in an ordered list. */
export type Item = { number?: number; blocks: Block[] };
export type Words =
  | string
  | { kind: "em" | "strong"; words: Words[] }
  /** An address is shown and never followed: a post leads nobody out of the seminar. */
  | { kind: "link"; words: Words[]; address: string };

/** Lists and quotations inside each other, and emphasis inside emphasis; what is deeper stays as it was typed. */
const MOST_DEPTH = 3;
/** No post is formatted that much; what could be meant by it is not worth the time. */
const MOST_SIGNS = 400;

/**
 * Reads the few signs of Markdown that posts may use: `*emphasis*`, `**strong**`, lists, `> quotations` and
 * `[words](address)`. Signs that people type without meaning them are left alone: `_`, a year or a later number at the
 * start of a line, asterisks inside words and between numbers. No letter is lost.
 */
export function readFormatted(text: string): Block[] {
  if ((text.match(/[*[\]\\`<]/g)?.length ?? 0) > MOST_SIGNS) return [{ kind: "paragraph", words: [text] }];
  try {
    const tokens = new Lexer({ gfm: false, tokenizer: new PostTokenizer() }).lex(text);
    return (tokens as MarkedToken[]).flatMap(blockOf);
  } catch {
    return [{ kind: "paragraph", words: [text] }];
  }
}

/** What returns nothing is read on as plain words. */
class PostTokenizer extends Tokenizer {
  private depth = 0;
  private emphasis = 0;

  override code() {
    return undefined;
  }
  override fences = this.code;
  override heading = this.code;
  override hr = this.code;
  override html = this.code;
  override def = this.code;
  override table = this.code;
  override lheading = this.code;
  override tag = this.code;
  override reflink = this.code;
  override br = this.code;
  override del = this.code;
  override autolink = this.code;
  override url = this.code;

  /** Not "> 50 % of them". */
  override blockquote(src: string) {
    if (!/^ {0,3}> +[^\s\d]/.test(src)) return undefined;
    return this.inside(() => super.blockquote(src));
  }

  /** Numbered lists begin at one: "1914. The war" is a sentence, and "3) Rank" goes on from somewhere else. */
  override list(src: string) {
    if (!/^ {0,3}(?:[*-]|1[.)])[ \t]+(?![*-]?[ \t]*(?:[*-][ \t]*)*(?:\n|$))/.test(src)) return undefined;
    return this.inside(() => super.list(src));
  }

  override escape(src: string) {
    return src.startsWith("\\*") ? super.escape(src) : undefined;
  }

  override emStrong(src: string, maskedSrc: string, prevChar = "") {
    if (!src.startsWith("*") || this.emphasis >= MOST_DEPTH || isInWord(prevChar)) return undefined;
    this.emphasis++;
    const token = super.emStrong(src, maskedSrc, prevChar);
    this.emphasis--;
    return token && !isInWord(src.charAt(token.raw.length)) ? token : undefined;
  }

  override link(src: string) {
    const token = super.link(src);
    if (token?.type !== "link") return token;
    return token.text.trim() && !token.title && isAddress(token.href) ? token : undefined;
  }

  private inside<T>(read: () => T): T | undefined {
    if (this.depth >= MOST_DEPTH) return undefined;
    this.depth++;
    const token = read();
    this.depth--;
    return token;
  }
}

function isAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s"'<>]+$/i.test(address);
}

function blockOf(token: MarkedToken): Block[] {
  switch (token.type) {
    case "space":
      return [];
    case "blockquote":
      return [{ kind: "quote", blocks: (token.tokens as MarkedToken[]).flatMap(blockOf) }];
    case "list":
      return [{ kind: "list", ordered: token.ordered, items: token.items.map(itemOf) }];
    case "paragraph":
    case "text":
      return [{ kind: "paragraph", words: wordsOf(token.tokens ?? [], token.text) }];
    default:
      return [{ kind: "paragraph", words: [token.raw] }];
  }
}

function itemOf({ raw, tokens }: Tokens.ListItem): Item {
  const number = /^\s*(\d+)/.exec(raw)?.[1];
  return { ...(number && { number: Number(number) }), blocks: (tokens as MarkedToken[]).flatMap(blockOf) };
}

function wordsOf(tokens: readonly object[], otherwise: string): Words[] {
  if (tokens.length === 0) return [otherwise];
  return (tokens as MarkedToken[]).map((token): Words => {
    if (token.type === "em" || token.type === "strong")
      return { kind: token.type, words: wordsOf(token.tokens, token.text) };
    if (token.type === "link")
      return { kind: "link", words: wordsOf(token.tokens, token.text), address: token.href };
    return token.type === "escape" ? token.text : token.raw;
  });
}
