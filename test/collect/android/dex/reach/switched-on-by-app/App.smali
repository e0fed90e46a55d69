.class public Lreach/switched_on_by_app/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const/4 v0, 0x1
  sput-boolean v0, Lreach/switched_on_by_app/Sdk;->auto:Z
  invoke-static {}, Lreach/switched_on_by_app/Sdk;->init()V
  return-void
.end method
