using DataChallenge.Web.Accounts;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Demo;
using DataChallenge.Web.Events;
using DataChallenge.Web.Gallery;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Notebooks;
using DataChallenge.Web.Posters;
using DataChallenge.Web.Shared;
using DataChallenge.Web.Sparql;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Storage.Trial;
using DataChallenge.Web.Teams;
using DataChallenge.Web.Views;

if (args is [StoreTrial.Command, ..]) return await StoreTrial.Run(args[1..]);

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();

builder.Services
    .AddStorage()
    .AddSite()
    .AddAccounts()
    .AddKits()
    .AddSparql()
    .AddEvents()
    .AddTeams()
    .AddCollaboration()
    .AddNotebooks()
    .AddViews()
    .AddPosters()
    .AddGallery()
    .AddDemo();

var app = builder.Build();

app.UseSite();
app.MapAccounts()
    .MapKits()
    .MapSparql()
    .MapEvents()
    .MapTeams()
    .MapCollaboration()
    .MapNotebooks()
    .MapViews()
    .MapPosters()
    .MapGallery();

if (args is [FirstAccountNotice.Command, ..]) return await FirstAccountNotice.Run(app);
await app.RunAsync();
return 0;
