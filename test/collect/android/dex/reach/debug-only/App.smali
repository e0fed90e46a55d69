.class public Lreach/debug_only/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  sget-boolean v0, Lreach/debug_only/BuildConfig;->DEBUG:Z
  if-eqz v0, :no
  invoke-static {}, Lreach/debug_only/Sdk;->init()V
  :no
  return-void
.end method
