.class public Lreach/provider_only_creates/Init;
.super Landroid/content/ContentProvider;

.field public static client:Lreach/provider_only_creates/Client;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
  return-void
.end method

.method public onCreate()Z
  .registers 2
  new-instance v0, Lreach/provider_only_creates/Client;
  invoke-direct {v0}, Lreach/provider_only_creates/Client;-><init>()V
  sput-object v0, Lreach/provider_only_creates/Init;->client:Lreach/provider_only_creates/Client;
  const/4 v0, 0x1
  return v0
.end method
