namespace DataChallenge.Web.Gallery;

/// <summary>Texts of the gallery: GalleryText.resx (French) and GalleryText.en.resx.</summary>
public sealed class GalleryText;
