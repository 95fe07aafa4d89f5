export const officerFiles = async () => ({})
