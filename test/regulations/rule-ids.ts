/** Every rule of the four acts, in the order of the articles, by the file it is to be found in. */
export const ruleIds: Readonly<Record<string, readonly string[]>> = {
  'metro-milano-2017': ids(`
    MET-3 MET-4a MET-4b MET-4c MET-4d MET-4e MET-5 MET-6a MET-6b MET-7a MET-7b MET-8a MET-8b MET-9a
    MET-10a MET-10b MET-10c MET-10d MET-10e MET-10f MET-10g MET-10h
    MET-11a MET-11b MET-11c MET-11d MET-11e MET-11f MET-11g MET-12 MET-13a MET-13b MET-13c MET-14 MET-16
    MET-AccD10 MET-17a MET-17b MET-17c MET-17d MET-17e MET-17f MET-17g MET-18 MET-CO2`),
  'comune-milano-2021': ids(`
    MIL-3 MIL-4.1 MIL-6.1 MIL-6.1p MIL-6.2 MIL-6.3 MIL-6.4
    MIL-7.1 MIL-7.2 MIL-7.4 MIL-7.5a MIL-7.5b MIL-7.6 MIL-7.7 MIL-7.8 MIL-8.1 MIL-8.2
    MIL-9.1 MIL-9.2 MIL-9.3 MIL-9.4 MIL-10.1 MIL-10.2a MIL-10.2b MIL-10.2c
    MIL-11.2 MIL-11.4 MIL-11.5 MIL-11.6 MIL-11.8 MIL-11.9 MIL-12.1 MIL-12.2 MIL-13.1 MIL-13.2 MIL-13.4
    MIL-14 MIL-15.1 MIL-15.4 MIL-16 MIL-17 MIL-18 MIL-19 MIL-20`),
  'tivoli-2025': ids(`
    TIV-3.1 TIV-3.4 TIV-4.2 TIV-4.5 TIV-5 TIV-5.1 TIV-6.1 TIV-6.2 TIV-6.3 TIV-6.4 TIV-7.7 TIV-7.8
    TIV-9.1 TIV-9.5 TIV-10 TIV-10.7 TIV-11.1 TIV-12.2 TIV-12.3 TIV-12.4 TIV-13.1 TIV-13.3 TIV-16.5
    TIV-17.1 TIV-17.2 TIV-17.3 TIV-17.4 TIV-19.1 TIV-19.2
    TIV-20.2 TIV-20.3a TIV-20.3b TIV-20.4a TIV-20.4a-pres TIV-20.4b TIV-20.4d TIV-20.6
    TIV-20.9 TIV-20.10 TIV-20.11 TIV-20.12
    TIV-21.1 TIV-21.2 TIV-21.3a TIV-21.3b TIV-21.3c TIV-21.3d TIV-21.4 TIV-22.4 TIV-23.2`),
  'montepulciano-2024': ids(`
    MON-2b MON-4 MON-6.1 MON-6.1n MON-6.2 MON-6.3 MON-7.1 MON-7.2 MON-7.3 MON-7.3eq MON-7.4 MON-7.5 MON-8
    MON-9a MON-9b MON-9c MON-9d MON-9e MON-9f MON-9g MON-10 MON-11 MON-12
    MON-13a MON-13b MON-13c MON-13d MON-17 MON-19 MON-B1 MON-B2 MON-B3 MON-B4`),
};

function ids(text: string): string[] {
  return text.trim().split(/\s+/);
}
