.class public Lreach/injected_by_click/Tracker;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  invoke-static {}, Lreach/injected_by_click/Sdk;->init()V
  return-void
.end method
