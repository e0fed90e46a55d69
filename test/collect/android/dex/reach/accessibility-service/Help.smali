.class public Lreach/accessibility_service/Help;
.super Landroid/accessibilityservice/AccessibilityService;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/accessibilityservice/AccessibilityService;-><init>()V
  return-void
.end method

.method protected onServiceConnected()V
  .registers 1
  invoke-static {}, Lreach/accessibility_service/Sdk;->init()V
  return-void
.end method

.method public onAccessibilityEvent(Landroid/view/accessibility/AccessibilityEvent;)V
  .registers 2
  return-void
.end method

.method public onInterrupt()V
  .registers 1
  return-void
.end method
