.class public Lreach/native_modules/App;
.super Landroid/app/Application;

.field private final host:Lreach/native_modules/Host;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  new-instance v0, Lreach/native_modules/Host;
  invoke-direct {v0}, Lreach/native_modules/Host;-><init>()V
  iput-object v0, p0, Lreach/native_modules/App;->host:Lreach/native_modules/Host;
  return-void
.end method
.method public getHost()Lreach/native_modules/Host;
  .registers 2
  iget-object v0, p0, Lreach/native_modules/App;->host:Lreach/native_modules/Host;
  return-object v0
.end method
