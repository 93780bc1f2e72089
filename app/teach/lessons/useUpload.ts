"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { LessonFormat } from "../../../domain/lesson/lesson";
import { MAX_LESSON_BYTES } from "../../../domain/limits";
import { send } from "../../send";

export type UploadNews = { problem: boolean; message: string };

/** Reads a text file in whatever encoding it has. `onText` gets its words; a refusal changes nothing. */
export function useUpload(onText: (text: string, format: LessonFormat) => void) {
  const t = useTranslations("lessons.source");
  const [reading, setReading] = useState<string | null>(null);
  const [news, setNews] = useState<UploadNews | null>(null);
  const refuse = (message: string) => setNews({ problem: true, message });

  async function take(files: readonly File[]) {
    const [file] = files;
    if (!file) return;
    const { name } = file;
    if (files.length > 1) return refuse(t("oneFile"));
    // Here too: a browser cannot show the answer to a body that is cut off.
    if (file.size > MAX_LESSON_BYTES)
      return refuse(t("fileTooLarge", { name, most: MAX_LESSON_BYTES / 1_000_000 }));
    setReading(name);
    const answer = await send<{ text: string; encoding: string }>("POST", "/api/lessons/decode", file);
    setReading(null);
    if (!answer.ok) return refuse(t("fileProblem", { name, reason: answer.message }));
    onText(answer.text, formatOf(name));
    const plain = /^(utf-8|ascii)$/i.test(answer.encoding);
    const message = plain
      ? t("replaced", { name })
      : t("replacedEncoded", { name, encoding: answer.encoding });
    setNews({ problem: false, message });
  }

  return { reading, news, take, clear: () => setNews(null) };
}

export type Upload = ReturnType<typeof useUpload>;

function formatOf(fileName: string): LessonFormat {
  return /\.(md|markdown|mdown)$/i.test(fileName) ? "markdown" : "text";
}
