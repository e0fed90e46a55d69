.class public Lreach/sdk_thread/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 1
  invoke-static {}, Lreach/sdk_thread/Sdk;->init()V
  return-void
.end method
