/** Styles are imported for their effect, or as a map from a class to the name it has in the build. */
declare module '*.module.css' {
  const classes: Record<string, string>;
  export default classes;
}
declare module '*.css' {}
