// What every page loads: small enhancements over pages that work without it.
export {};
