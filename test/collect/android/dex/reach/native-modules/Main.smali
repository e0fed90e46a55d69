.class public Lreach/native_modules/Main;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 4
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  invoke-virtual {p0}, Lreach/native_modules/Main;->getApplication()Landroid/app/Application;
  move-result-object v0
  check-cast v0, Lreach/native_modules/App;
  invoke-virtual {v0}, Lreach/native_modules/App;->getHost()Lreach/native_modules/Host;
  move-result-object v0
  invoke-virtual {v0}, Lreach/native_modules/Host;->load()V
  return-void
.end method
