import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import { readReading, writeReading } from "./components/reading";
import { readTheme } from "./components/theme";
import { currentLocale, wordsOf } from "./language";
import { languages } from "./messages/locales";
import { Words } from "./Words";

export async function generateMetadata(): Promise<Metadata> {
  const { common } = await wordsOf(await currentLocale(), ["common"]);
  return { title: { default: common.stoa, template: `%s · ${common.stoa}` }, description: common.tagline };
}

/** Around the page, systems show the colour of paper. */
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ee" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1815" },
  ],
};

/** Reading a cookie makes every page dynamic, which the per-request nonce of the security policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies();
  const theme = readTheme(kept.get("stoa.theme")?.value);
  const reading = writeReading(readReading(kept.get("stoa.reading")?.value));
  const locale = await currentLocale();
  const dir = languages[locale].rightToLeft ? "rtl" : "ltr";
  return (
    <html lang={locale} dir={dir} data-theme={theme} data-reading={reading}>
      <body className="min-h-dvh antialiased">
        <Words locale={locale} messages={await wordsOf(locale, ["common", "errors"])}>
          {children}
        </Words>
      </body>
    </html>
  );
}
