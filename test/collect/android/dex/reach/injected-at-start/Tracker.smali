.class public Lreach/injected_at_start/Tracker;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  invoke-static {}, Lreach/injected_at_start/Sdk;->init()V
  return-void
.end method
