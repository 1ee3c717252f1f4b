// Types of the shipped copy of office.js: the compiler then refuses what that copy lacks (its ceiling is ExcelApi 1.15),
// which the types of the current CDN build (@types/office-js) would let through.
/// <reference types="@microsoft/office-js/dist/office" />
