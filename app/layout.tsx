import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import { readTheme } from "./components/theme";
import { Words } from "./Words";

export const metadata: Metadata = {
  title: { default: "Stoa", template: "%s · Stoa" },
  description: "Live classroom seminars in the margins of the text",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Reading a cookie makes every page dynamic, which the per-request nonce of the security policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get("stoa.theme")?.value);
  return (
    <html lang="en" data-theme={theme}>
      <body className="min-h-dvh antialiased">
        <Words>{children}</Words>
      </body>
    </html>
  );
}
