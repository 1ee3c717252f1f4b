/** Every chart of ours is named so, in the file and in Excel: by its name either host knows it again. */
export const CHART_NAME = "heji:chart";
