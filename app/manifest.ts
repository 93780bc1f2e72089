import type { MetadataRoute } from "next";
import messages from "./messages/en";

/** What a device needs to install Stoa beside its own apps. The colours are those of paper in `globals.css`. */
export default function manifest(): MetadataRoute.Manifest {
  const { stoa, tagline } = messages.common;
  return {
    id: "/",
    name: stoa,
    short_name: stoa,
    description: tagline,
    start_url: "/",
    display: "standalone",
    background_color: "#faf6ee",
    theme_color: "#faf6ee",
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
