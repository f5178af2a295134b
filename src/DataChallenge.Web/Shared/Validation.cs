using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace DataChallenge.Web.Shared;

/// <summary>The framework's own messages about form fields, in the reader's language. A page that has better words gives its own message.</summary>
internal sealed class Validation(IStringLocalizer<SiteText> texts) : IConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => texts["Validation_Required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Validation_Required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Validation_Required"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Validation_Invalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Validation_Invalid", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Validation_Invalid", value]);
        messages.SetValueMustBeANumberAccessor(field => texts["Validation_Invalid", field]);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is not null || attribute.ErrorMessageResourceName is not null) continue;
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => "Validation_Required",
                StringLengthAttribute or MaxLengthAttribute => "Validation_TooLong",
                _ => null,
            };
        }
    }
}
