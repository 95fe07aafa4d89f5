declare module '*.yaml' {
  const data: unknown
  export default data
}

declare module 'yaml-folder:*' {
  const data: unknown
  export default data
}
