/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  // `npm test` checks types and style of the whole tree; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
};
