.class public Lreach/delegated_property/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  sget-object v0, Lreach/delegated_property/Settings;->agreed:Lreach/delegated_property/Pref;
  invoke-virtual {v0, p0}, Lreach/delegated_property/Pref;->getValue(Landroid/content/Context;)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/delegated_property/Sdk;->init()V
  :no
  return-void
.end method
