.class public Lreach/cached_flag/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 3
  sget-boolean v0, Lreach/cached_flag/App;->agreed:Z
  if-eqz v0, :no
  invoke-static {}, Lreach/cached_flag/Sdk;->init()V
  :no
  return-void
.end method
