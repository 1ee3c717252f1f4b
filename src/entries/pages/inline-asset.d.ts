/** A file that the build puts into the script, as a data address. */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
