/** A font as a `data:` address, put into the bundle when it is built. */
declare module "*.woff?inline" {
  const dataUrl: string;
  export default dataUrl;
}
