import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import { readTheme } from "./components/theme";
import { currentLocale, wordsOf } from "./language";
import { languages } from "./messages/locales";
import { Words } from "./Words";

export async function generateMetadata(): Promise<Metadata> {
  const { common } = await wordsOf(await currentLocale(), ["common"]);
  return { title: { default: common.stoa, template: `%s · ${common.stoa}` }, description: common.tagline };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Reading a cookie makes every page dynamic, which the per-request nonce of the security policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get("stoa.theme")?.value);
  const locale = await currentLocale();
  return (
    <html lang={locale} dir={languages[locale].rightToLeft ? "rtl" : "ltr"} data-theme={theme}>
      <body className="min-h-dvh antialiased">
        <Words locale={locale} messages={await wordsOf(locale, ["common", "errors"])}>
          {children}
        </Words>
      </body>
    </html>
  );
}
